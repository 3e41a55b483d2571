import { describeInBrowser, expectToSee, startLooking, type Looking } from './chromium';

let looking: Looking;
beforeEach(async () => {
  looking = await startLooking();
});
afterEach(() => looking.close());

describeInBrowser('a page without JavaScript', () => {
  it('can be read, and leads from the grid to a webhook and to an event', async () => {
    const { konnect, open } = looking;
    const receiver = await konnect.mock.openReceiver();
    await konnect.deliverTo(receiver.url);
    await konnect.mock.clock.idle();
    const page = await open('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'acme in eu: Active 3 of 3 delivered' }).click();
    await expectToSee(page.getByRole('heading', { name: 'acme in eu Active' }));
    await expectToSee(page.getByText('200 OK').first());
    await page.getByRole('row', { name: 'PATCH /v3/audit-log-webhook: 200' }).getByRole('link').click();
    await expectToSee(page.getByText('The signature verifies with the published keys.'));
    await page.getByRole('link', { name: 'json' }).click();
    expect(await page.getByLabel('Raw line').textContent()).toContain('"act":"PATCH"');
    await expectToSee(page.getByRole('row', { name: 'act PATCH' }));
  });

  it('can be clicked: a form leads back to its page', async () => {
    const page = await looking.open('/_/ui/acme/eu?fate=recoverable', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Record' }).click();
    await expectToSee(page.getByRole('link', { name: '10', exact: true }));
    expect(page.url()).toBe(`${looking.origin}/_/ui/acme/eu?fate=recoverable`);
  });
});

describeInBrowser('a page read with the keyboard', () => {
  it('leads to the content first, then through what can be done in the order of reading', async () => {
    const { konnect, open } = looking;
    await konnect.act();
    const page = await open('/');
    const press = (...keys: string[]) =>
      keys.reduce(async (done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
    await press('Tab', 'Enter', 'Tab', 'Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('/_/ui/acme/eu');
    await press('Enter');
    await expectToSee(page.getByRole('heading', { name: 'acme in eu' }));
    await press('Tab', 'Enter', 'Tab');
    await page.keyboard.type('5');
    await press('Enter');
    await expectToSee(page.getByRole('link', { name: '7', exact: true }));
  });
});
