import { html } from './html';

describe('html', () => {
  it('escapes every text it is given, between tags and inside attributes', () => {
    const hostile = `"><script>alert('1 & 2')</script>`;
    expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
      '<p title="&#34;&#62;&#60;script&#62;alert(&#39;1 &#38; 2&#39;)&#60;/script&#62;">' +
        '&#34;&#62;&#60;script&#62;alert(&#39;1 &#38; 2&#39;)&#60;/script&#62;</p>',
    );
  });

  it('takes markup as it is, and lists of it', () => {
    expect(html`<p>${['<a>', 'b'].map((text) => html`<b>${text}</b>`)}</p>`.toString()).toBe(
      '<p><b>&#60;a&#62;</b><b>b</b></p>',
    );
  });

  it('writes 0, and nothing for what is absent', () => {
    expect(html`${0}${undefined}${false}`.toString()).toBe('0');
  });
});
