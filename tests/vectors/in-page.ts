/*
 * Functions that run in the browser, in a page that is watched. Each must hold all that it uses.
 */

/** The elements and attributes of bodies that could run something, leave the page or hide a name of it. */
export function listDangers(): readonly string[] {
  const runs =
    /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|form|button|select|textarea|svg|math|template|noscript|title|slot|dialog|portal|.*-.*)$/;
  const isOwn = (name: string) => name.startsWith('user-content-');
  const ofElement = (element: Element): string[] => {
    const name = element.localName;
    const inside = runs.test(name) ? [`<${name}>`] : [];
    for (const { name: attribute, value } of element.attributes) {
      const shown = `<${name} ${attribute}="${value.slice(0, 80)}">`;
      if (/^on|^style$|^srcdoc$|^srcset$|^formaction$|^action$|^ping$|^is$|^form$|^target$/.test(attribute)) {
        inside.push(shown);
      }
      if ((attribute === 'id' || attribute === 'name') && !isOwn(value)) inside.push(shown);
      if (/^(?:href|src|cite|xlink:href|data|poster|background)$/.test(attribute)) {
        const { protocol = 'none' } = URL.parse(value, 'https://site.test/') ?? {};
        if (!/^(?:https?:|mailto:)$/.test(protocol)) inside.push(shown);
      }
    }
    return inside;
  };
  return [...document.querySelectorAll('.body *')].flatMap(ofElement);
}

/**
 * Sends each element of the bodies the events that a reader causes, then has each body parsed again from what it
 * became, as scripts do that copy HTML.
 */
export async function stirAndParseAgain(): Promise<void> {
  const names = [
    'mouseover',
    'pointerenter',
    'focus',
    'focusin',
    'toggle',
    'error',
    'load',
    'animationstart',
    'scroll',
  ];
  for (const element of document.querySelectorAll('.body *'))
    for (const name of names) element.dispatchEvent(new Event(name));
  for (const body of document.querySelectorAll('.body')) {
    const copy = document.createElement('div');
    copy.innerHTML = body.innerHTML;
    body.replaceChildren(...copy.childNodes);
  }
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 5));
  });
}

/** What must stay as it is around a body, by a name: places, looks, attributes, names that scripts ask for. */
export function readFrame(): Readonly<Record<string, string>> {
  const frame: Record<string, string> = {};
  const all = [...document.querySelectorAll('*')].filter((element) => element.closest('.body') === null);
  for (const [index, element] of all.entries()) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { display, visibility, position, color, fontSize } = getComputedStyle(element);
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
    if (element.closest('head') !== null) continue;
    const place =
      element.localName === 'main' || element.localName === 'html' ? '' : [x, y, width, height].join(' ');
    frame[`${String(index)} ${element.localName}`] = [
      attributes,
      place,
      display,
      visibility,
      position,
      color,
      fontSize,
    ].join(' | ');
    const { id } = element;
    if (id !== '' && Document.prototype.getElementById.call(document, id) !== element)
      frame[`#${id}`] = 'is another element';
    const top = document.elementFromPoint(x + width / 2, y + Math.min(height, 40) / 2);
    if (/^(?:input|button|a)$/.test(element.localName) && top !== element)
      frame[`above ${id}`] = top?.localName ?? 'nothing';
  }
  const names =
    'forms images links cookie body head title location defaultView getElementById querySelector createElement currentScript';
  for (const name of names.split(' ')) {
    const value: unknown = Reflect.get(document, name);
    frame[`document.${name}`] = typeof value === 'string' ? value : Object.prototype.toString.call(value);
  }
  for (const name of 'self top parent name location document history navigator origin fetch q search home main'.split(
    ' ',
  ))
    frame[`window.${name}`] = Object.prototype.toString.call(Reflect.get(globalThis, name));
  frame['forms'] = String(document.forms.length);
  const [form] = document.forms;
  frame['form'] = form === undefined ? 'none' : `${form.id} ${form.action} ${String(form.elements.length)}`;
  frame['focus'] = document.activeElement?.localName ?? 'none';
  frame['address'] = location.href;
  frame['dir'] = document.documentElement.dir;
  return frame;
}

/** What the page holds outside bodies, by kind: elements, their attributes, ids, classes and kinds of addresses. */
export function listShapes(): readonly string[] {
  const shapes = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    if (element.closest('.body') !== null && element.className !== 'body') continue;
    const tag = element.localName;
    shapes.add(`<${tag}>`);
    for (const { name, value } of element.attributes) {
      const isAddress = /^(?:href|src|cite|action|poster)$/.test(name);
      const { protocol = 'none' } = (isAddress ? URL.parse(value, location.href) : null) ?? {};
      shapes.add(isAddress ? `<${tag} ${name}=${protocol}>` : `<${tag} ${name}>`);
      if (name === 'class') for (const one of value.split(/\s+/)) shapes.add(`<${tag} class=${one}>`);
      if (name === 'id') shapes.add(`<${tag} id=${value}>`);
    }
  }
  return [...shapes];
}

/**
 * Where the parts of a page begin and how wide they are. How high they are depends on what they say. Fragments, which
 * pages fetch, have no styles and so no outline.
 */
export function readOutline(): Readonly<Record<string, string>> {
  if (location.pathname.startsWith('/fragments/')) return {};
  const outline: Record<string, string> = { width: String(document.documentElement.scrollWidth) };
  for (const part of document.querySelectorAll('body > *')) {
    const { x, width } = part.getBoundingClientRect();
    if (width > 0) outline[part.localName] = `${String(x)} ${String(width)}`;
  }
  return outline;
}
