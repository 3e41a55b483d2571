import type { Page } from 'playwright-core';
import { sampleEvent } from '#test/delivery/sample-event';
import { describeInBrowser, expectToSee, startLooking, type Looking } from './chromium';
import { findUnreadable } from './unreadable';

let looking: Looking;
beforeEach(async () => {
  looking = await startLooking();
});
afterEach(() => looking.close());

/** Webhooks of every standing but retrying, with events of every fate. */
async function stage({ konnect }: Looking): Promise<void> {
  const { mock } = konnect;
  const receiver = await mock.openReceiver();
  mock.faults.add('deliveries acme/us: 503, 429 after 7, 401');
  await konnect.act('me');
  await mock.clock.advance(7 * 86_400_000);
  for (const region of ['us', 'eu', 'au'] as const) await konnect.deliverTo(`${receiver.url}${region}`, { region });
  await konnect.call('PATCH', '/au/v3/audit-log-webhook', { enabled: false });
  await mock.clock.advance(60_000);
  await konnect.act('eu');
}

const pages = ['/', '/_/ui/acme/us', '/_/ui/acme/eu', '/_/ui/acme/me', '/_/ui/acme/eu/events/12', '/_/ui/nobody/eu'];

describeInBrowser('every page', () => {
  it.each(['light', 'dark'] as const)('can be read in %s', async (colorScheme) => {
    await stage(looking);
    for (const path of pages) {
      const page = await looking.open(path, { colorScheme });
      expect([path, await findUnreadable(page)]).toEqual([path, []]);
    }
  });

  it('says what each thing is: one heading of the first rank, names for all that can be used, no id twice', async () => {
    await stage(looking);
    for (const path of pages) {
      const page = await looking.open(path);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.getByRole('main').count()).toBe(1);
      expect([path, await findNameless(page), await findTwins(page)]).toEqual([path, [], []]);
    }
  });

  it('fits a narrow window without being moved sideways', async () => {
    await stage(looking);
    for (const path of pages) {
      const page = await looking.open(path, { viewport: { width: 320, height: 640 } });
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 320]);
    }
  });

  it('shows where the focus is, and moves nothing for those who do not want it', async () => {
    const page = await looking.open('/', { reducedMotion: 'reduce' });
    const cell = page.getByRole('link', { name: 'acme in eu' });
    await cell.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const style = (name: string) => page.evaluate<string>(`getComputedStyle(document.activeElement).${name}`);
    expect([await style('outlineStyle'), await style('outlineWidth')]).toEqual(['solid', '3px']);
    expect(await style('transitionDuration')).toBe('0s');
  });

  it('runs nothing that an event brings along', async () => {
    const { konnect, open } = looking;
    const hostile = `"><img src=x onerror="document.title = 'taken'"><script>document.title = 'taken'</script>`;
    konnect.mock.record(
      { organization: 'acme', region: 'eu' },
      { ...sampleEvent(), user_agent: hostile, request: hostile },
    );
    for (const path of ['/_/ui/acme/eu', '/_/ui/acme/eu/events/1']) {
      const page = await open(path);
      await expectToSee(page.getByText(hostile).first());
      await konnect.mock.clock.advance(1000);
      await expectToSee(page.getByText(`03:04:0${path.includes('events/') ? 7 : 6}`).first());
      expect([await page.title(), await page.locator('img').count()]).toEqual([expect.stringContaining('acme'), 0]);
    }
  });

  it('asks for nothing from elsewhere, and breaks no rule that it sets itself', async () => {
    await stage(looking);
    const page = await looking.open('/');
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    for (const path of pages.slice(0, -1)) await page.goto(looking.origin + path);
    expect([said, new Set(asked)]).toEqual([[], new Set([looking.origin])]);
  });
});

/** What can be used and has no name that a screen reader could say. */
async function findNameless(page: Page): Promise<readonly string[]> {
  const snapshot = await page.locator('body').ariaSnapshot();
  return snapshot
    .split('\n')
    .filter((line) => /^\s*- (link|button|textbox|combobox|spinbutton|table|region)(?! ")/.test(line));
}

async function findTwins(page: Page): Promise<readonly string[]> {
  const ids = await page.evaluate<string[]>('[...document.querySelectorAll("[id]")].map(({ id }) => id)');
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
