import { readFile } from 'node:fs/promises';
import { Agent, request } from 'undici';
import { Jwks } from '#konnect/contract/jwks';

/**
 * Reads public keys from a file, or from a URL with `https:` or `http:`.
 * @param ca PEM of an authority to trust besides the system's
 * @throws when they cannot be read; the message names the source
 */
export async function loadJwks(source: string, ca: string | undefined): Promise<Jwks> {
  try {
    const text = /^https?:/.test(source) ? await fetchText(source, ca) : await readFile(source, 'utf8');
    return Jwks.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Error(`Cannot read keys from "${source}": ${reason}`, { cause: error });
  }
}

async function fetchText(url: string, ca: string | undefined): Promise<string> {
  const dispatcher = new Agent(ca === undefined ? {} : { connect: { ca: [ca] } });
  try {
    const { statusCode, body } = await request(url, { dispatcher, headersTimeout: 30_000 });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`it was answered with ${statusCode}`);
    return text;
  } finally {
    await dispatcher.close();
  }
}
