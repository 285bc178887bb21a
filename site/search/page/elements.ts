type Child = Node | string | false | undefined;

/** An element with attributes and children; `true` is an attribute without a value, what is false is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      made.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}

/**
 * Gives an element these children. What is there already and the same stays, so that neither the focus nor what a
 * screen reader is reading is lost while more results come.
 */
export function setChildren(parent: Element, children: readonly Node[]): void {
  children.forEach((child, at) => {
    const current = parent.childNodes[at];
    if (!current) parent.append(child);
    else if (!current.isEqualNode(child)) become(current, child);
  });
  while (parent.childNodes.length > children.length) parent.lastChild?.remove();
}

function become(current: ChildNode, other: Node): void {
  const areElements = current instanceof Element && other instanceof Element;
  if (!areElements || current.tagName !== other.tagName) {
    current.replaceWith(other);
    return;
  }
  for (const { name } of [...current.attributes]) {
    if (!other.hasAttribute(name)) current.removeAttribute(name);
  }
  for (const { name, value } of other.attributes) current.setAttribute(name, value);
  setChildren(current, [...other.childNodes]);
}
