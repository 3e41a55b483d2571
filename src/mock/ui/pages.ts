import type { ApiAnswer, ApiRequest } from '#mock/message';
import { Refusal } from '#mock/problem';
import { parseAddress } from './address';
import { parseClick } from './click';
import { script } from './gen/script';
import { html } from './html';
import { exportAnswer, exportPath } from './export-answer';
import { pageAnswer, scriptPath, streamPath } from './page';
import { perform, type Desk } from './perform';
import type { Pen } from './record-view';
import { render, type Rendered } from './render';
import { createSession } from './session';

/** The web page of the local Konnect. */
export interface Pages {
  /** Undefined when the request is none for a page. */
  answer(request: ApiRequest): Promise<ApiAnswer> | undefined;
  /** What changes of the page that a request to follow it names. Undefined when the request is none of these. */
  follow(request: ApiRequest): (() => string) | undefined;
}

export function createPages(options: Omit<Desk, 'session'> & Pen): Pages {
  const sources = { ...options, session: createSession() };
  const rendered = ({ path, query }: Target): Rendered | undefined => {
    const address = parseAddress(path);
    return address && render(address, query, sources);
  };

  const show = (target: Target, refusal?: Refusal): ApiAnswer => {
    const page = rendered(target);
    if (!page) return pageAnswer({ status: 404, ...nothingThere });
    const { status = 200, message } = refusal ?? {};
    return pageAnswer({
      status,
      followed: textOf(target),
      ...(message === undefined ? {} : { notice: message }),
      ...page,
    });
  };

  const click = async ({ site = 'same-origin', body, ...target }: ApiRequest): Promise<ApiAnswer> => {
    try {
      if (site !== 'same-origin') throw fromElsewhere();
      const address = parseAddress(target.path);
      await perform(parseClick(body), address?.kind === 'overview' ? undefined : address?.cell, sources);
      return { status: 303, headers: { location: textOf(target) }, body: '' };
    } catch (error) {
      if (error instanceof Error)
        return show(target, error instanceof Refusal ? error : new Refusal(400, error.message));
      throw error;
    }
  };

  return {
    answer(request) {
      if (request.path === scriptPath) return Promise.resolve(scriptAnswer);
      if (request.path === exportPath) return Promise.resolve(exportAnswer(sources));
      if (request.path !== '/' && !request.path.startsWith('/_/ui/')) return undefined;
      return request.method === 'POST' ? click(request) : Promise.resolve(show(request));
    },
    follow({ path, query }) {
      if (path !== streamPath) return undefined;
      const target = parseTarget(query.get('page') ?? '');
      return () => (rendered(target) ?? nothingThere).live.toString();
    },
  };
}

/** Which page, and what of it. */
type Target = Pick<ApiRequest, 'path' | 'query'>;

function parseTarget(text: string): Target {
  const [path = '', query] = text.split('?', 2);
  return { path, query: new URLSearchParams(query) };
}

function textOf({ path, query }: Target): string {
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

const nothingThere: Rendered = {
  title: 'Not found - Local Konnect',
  live: html`<main id="main">
    <h1>There is nothing here</h1>
    <p><a href="/">All webhooks</a></p>
  </main>`,
};

const scriptAnswer: ApiAnswer = {
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  body: script,
};

function fromElsewhere(): Refusal {
  return new Refusal(403, 'Cannot do this as another web page asks for it: click on a page of the local Konnect');
}
