/** Whether it is open is for whoever reads it to say, and what is under way for the forms. */
const ours = new Set(['open', 'aria-busy']);

/**
 * Makes the content of `element` what `markup` says and touches nothing that is so already: focus, selection, what is
 * typed and what a screen reader is at stay where they are.
 */
export function morph(element: Element, markup: string): void {
  const template = document.createElement('template');
  template.innerHTML = markup;
  morphChildren(element, template.content);
}

function morphChildren(parent: Node, wanted: Node): void {
  const known = new Map<string, ChildNode>();
  for (const child of parent.childNodes) if (child instanceof Element && child.id) known.set(child.id, child);

  let place: ChildNode | null = parent.firstChild;
  for (const next of [...wanted.childNodes]) {
    const same = next instanceof Element && next.id ? known.get(next.id) : place;
    if (same && isAlike(same, next)) {
      if (same === place) place = place.nextSibling;
      else parent.insertBefore(same, place);
      morphNode(same, next);
    } else {
      parent.insertBefore(next, place);
    }
  }
  while (place) {
    const gone = place;
    place = place.nextSibling;
    gone.remove();
  }
}

function isAlike(one: Node, other: Node): boolean {
  return one.nodeName === other.nodeName && idOf(one) === idOf(other);
}

function idOf(node: Node): string {
  return node instanceof Element ? node.id : '';
}

function morphNode(node: Node, wanted: Node): void {
  if (node instanceof Element && wanted instanceof Element) {
    morphAttributes(node, wanted);
    morphChildren(node, wanted);
  } else if (node.nodeValue !== wanted.nodeValue) {
    node.nodeValue = wanted.nodeValue;
  }
}

function morphAttributes(element: Element, wanted: Element): void {
  for (const { name } of [...element.attributes]) {
    if (!wanted.hasAttribute(name) && !ours.has(name)) element.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
