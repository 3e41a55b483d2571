import { describeInBrowser, expectToSee, startLooking, type Looking } from './chromium';

let looking: Looking;
beforeEach(async () => {
  looking = await startLooking();
});
afterEach(() => looking.close());

describeInBrowser('a page that is looked at', () => {
  it('shows a webhook that starts, retries and gives up, without being loaded again', async () => {
    const { konnect, open } = looking;
    const receiver = await konnect.mock.openReceiver();
    const page = await open('/');
    const cell = page.getByRole('link', { name: 'acme in eu' });
    await expectToSee(cell.getByText('Not configured'));

    await konnect.deliverTo(receiver.url);
    await expectToSee(cell.getByText('Active'));

    receiver.replyAlways(503);
    await konnect.mock.clock.advance(1000);
    await expectToSee(cell.getByText('Retrying'));

    await konnect.mock.clock.idle();
    await expectToSee(cell.getByText('Inactive'));
    await expectToSee(cell.getByText('3 missing'));
    await expectToSee(page.getByRole('status').getByText('1 of 1 webhook in trouble. 6 events missing.'));
  });

  it('counts down until what is missing is lost', async () => {
    const { konnect, open } = looking;
    await konnect.act();
    const page = await open('/');
    const cell = page.getByRole('link', { name: 'acme in eu' });
    await expectToSee(cell.getByText('7 d left'));
    await konnect.mock.clock.advance(3 * 86_400_000 + 1);
    await expectToSee(cell.getByText('3 d 23 h left'));
  });

  it('keeps the focus and what is typed', async () => {
    const { konnect, open } = looking;
    const page = await open('/_/ui/acme/eu');
    const count = page.getByLabel('Record');
    await count.fill('3');
    await konnect.act();
    await expectToSee(page.getByRole('link', { name: '2', exact: true }));
    expect(await count.inputValue()).toBe('3');
    expect(await page.locator(':focus').getAttribute('name')).toBe('count');
  });

  it('does what is clicked without leaving, and says what it cannot do', async () => {
    const { konnect, open } = looking;
    const page = await open('/_/ui/acme/eu');
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.getByRole('button', { name: 'Record' }).click();
    await expectToSee(page.getByRole('link', { name: '10', exact: true }));
    await page.getByRole('button', { name: 'Advance by 1 h' }).click();
    await expectToSee(page.getByText('04:04:05').first());

    await page.evaluate(`document.querySelector('[name=count]').form.noValidate = true`);
    await page.getByLabel('Record').fill('0');
    await page.getByRole('button', { name: 'Record' }).click();
    await expectToSee(page.getByRole('alert').getByText('Cannot do this as "count" is "0"'));
    expect([loads, konnect.mock.ledger.summary().generated]).toEqual([0, 10]);
  });

  it('says when it is no longer connected', async () => {
    const { konnect, open } = looking;
    const page = await open('/');
    await expectToSee(page.getByText('No webhook is configured yet'));
    await konnect.mock.close();
    await expectToSee(page.getByRole('status').getByText('Not connected'));
  });

  it('is not followed while it is hidden', async () => {
    const { konnect, open } = looking;
    const page = await open('/');
    await page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
    await konnect.act();
    await page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: 'visible' });
      document.dispatchEvent(new Event('visibilitychange'));
    `);
    await expectToSee(page.getByText('2 missing'));
  });
});
