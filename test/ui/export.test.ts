import type { Page } from 'playwright-core';
import { describeInBrowser, expectToSee, startLooking, type Looking } from './chromium';
import { runExported } from './run-exported';

let looking: Looking;
beforeEach(async () => {
  looking = await startLooking();
});
afterEach(() => looking.close());

/** Waits until it is done. */
async function clickOn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('[aria-busy]').waitFor({ state: 'detached' });
}

async function exported(): Promise<string> {
  const page = await looking.open('/');
  await page.getByRole('link', { name: 'as a test for jest' }).click();
  return page.locator('body').innerText();
}

describeInBrowser('what is clicked', () => {
  it('is a test that passes, and that fails when the events fare otherwise', async () => {
    const { konnect, open } = looking;
    const page = await open('/_/ui/acme/eu');
    const click = (name: string) => clickOn(page, name);
    await click('Deliver to a new receiver');
    await expectToSee(page.getByRole('button', { name: 'Switch off' }));
    await click('Advance by 30 s');
    await page.getByLabel('Next attempts to deliver').fill('500, 503, 401');
    await click('Let deliveries fail');
    await click('Record');
    await click('Advance by 30 s');
    await click('Record');
    await click('Switch on');
    await click('Record');
    await click('Advance by 30 s');
    await expectToSee(page.getByText('6 clicks so far'));

    const text = await exported();
    expect(text).toContain('mock.faults.add(`deliveries acme/eu: 500, 503, 401`);');
    expect(text).toContain('expect(fatesOf(cell)).toEqual({"recoverable":20,"delivered":10});');
    await runExported(text);
    await expect(runExported(text.replace('500, 503, 401', '200'))).rejects.toThrow('"delivered": 30');
    expect(konnect.mock.faults.waiting()).toEqual([]);
  });

  it('is as far apart in each organization as it was by the time of that', async () => {
    const { konnect, open } = looking;
    const { id } = konnect.mock.fork({ name: 'other' });
    const page = await open('/_/ui/acme/eu');
    const click = (name: string) => clickOn(page, name);
    await click('Record');
    await konnect.mock.clockOf('other').advance(86_400_000);
    await page.goto(`${looking.origin}/_/ui/${id}/eu`);
    await click('Record');
    await click('Advance by 1 d');
    await expectToSee(page.getByText('6 d left to replay', { exact: true }));
    await click('Deliver to a new receiver');
    await click('Replay the last 7 days');
    await click('Advance by 30 s');
    await expectToSee(page.getByText('completed'));
    const text = await exported();
    expect(text.match(/mock.clock.*advance.*/g)).toEqual([
      `mock.clockOf("${id}").advance(86400000);`,
      `mock.clockOf("${id}").advance(30000);`,
    ]);
    expect(text).toContain('expect(fatesOf(cell1)).toEqual({"recoverable":10});');
    expect(text).toContain('expect(fatesOf(cell2)).toEqual({"delivered":10});');
    await runExported(text);
  });

  it('begins as the webhooks were, and replays', async () => {
    const { konnect, open } = looking;
    const receiver = await konnect.mock.openReceiver();
    receiver.replyAlways(401);
    await konnect.deliverTo(receiver.url, { region: 'us' });
    await konnect.mock.clock.advance(2000);
    receiver.replyAlways(200);
    const page = await open('/_/ui/acme/us');
    const click = (name: string) => clickOn(page, name);
    await click('Record');
    await click('Switch on');
    await expectToSee(page.getByRole('button', { name: 'Switch off' }));
    await click('Replay the last 7 days');
    await click('Advance by 30 s');
    await expectToSee(page.getByText('completed'));
    const text = await exported();
    expect(text).toContain('expect(fatesOf(cell)).toEqual({"delivered":10});');
    await runExported(text);
  });
});
