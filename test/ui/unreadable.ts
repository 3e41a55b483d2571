import type { Page } from 'playwright-core';

/** Texts of a page that do not stand out from their ground by 4.5 to 1, as WCAG 2.2 asks for (1.4.3). */
export async function findUnreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const luminance = (color) => {
      const [red, green, blue] = color.match(/[\\d.]+/g).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element) => {
      const color = getComputedStyle(element).backgroundColor;
      return color === 'rgba(0, 0, 0, 0)' && element.parentElement ? groundOf(element.parentElement) : color;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const text = texts.currentNode.nodeValue.trim();
      if (!text || !element.checkVisibility()) continue;
      const [low, high] = [getComputedStyle(element).color, groundOf(element)].map(luminance).sort((a, b) => a - b);
      const contrast = (high + 0.05) / (low + 0.05);
      if (contrast < 4.5) found.add(text + ': ' + contrast.toFixed(2));
    }
    return [...found];
  })()`);
}
