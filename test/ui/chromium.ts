import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { startKonnect, type LocalKonnect } from '#test/delivery/local-konnect';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const found = process.env['CHROMIUM_BINARY'] ?? findOnPath();
const notFound =
  'no browser is found: install the package chromium, or name one in CHROMIUM_BINARY, to run the tests of the web page';

/** Where no browser is found the tests are skipped, and say so; in CI, which installs one, it must be there. */
export const describeInBrowser: jest.Describe =
  found !== undefined || process.env['CI'] !== undefined ? describe : skipAloud();

/** A local Konnect whose time stands still, and the means to look at it. */
export interface Looking {
  readonly konnect: LocalKonnect;
  /** The origin of its pages. */
  readonly origin: string;
  /** Opens a page in a browser that trusts the local Konnect. @default options - light, 1280 by 900, with JavaScript */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  close(): Promise<void>;
}

export async function startLooking(): Promise<Looking> {
  if (found === undefined) throw new Error(`Cannot look at the web page as ${notFound}`);
  const konnect = await startKonnect({ organizations: [{ name: 'acme', token: 'kpat_acme', id: 'acme' }] });
  const browser = await (browsers.get(found) ?? launch(found));
  const origin = konnect.mock.url.replace('/{region}', '');
  return {
    konnect,
    origin,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      await page.goto(origin + path);
      return page;
    },
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await konnect.close();
    },
  };
}

/** One for all tests of a file. */
const browsers = new Map<string, Promise<Browser>>();
afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** Whoever runs the tests as root, as CI does, has no sandbox. */
function launch(executablePath: string): Promise<Browser> {
  const launched = chromium.launch({ executablePath, args: ['--no-sandbox'] });
  browsers.set(executablePath, launched);
  return launched;
}

function findOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

function skipAloud(): jest.Describe {
  process.stderr.write(`Skipped: ${notFound}\n`);
  return describe.skip;
}

/** Waits until it is to be seen. */
export async function expectToSee(what: Locator): Promise<void> {
  await what.waitFor();
}
