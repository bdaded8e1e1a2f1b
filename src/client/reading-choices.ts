/*
 * How a reader likes pages to be: size of text, colours, keys. The browser keeps it on the device, where it may; else it
 * holds for the page. src/layouts/early-script.ts heeds it before a page is seen.
 */

export interface ReadingChoices {
  /** In per cent. */
  readonly size?: number;
  readonly colours?: string;
  readonly hasNoKeys?: boolean;
}

const name = 'reading';
/**
 * Our own, because a site’s may suit one paper alone. They stand here and not among the styles, because every page has
 * those in it, and few readers choose.
 */
const palettes: Readonly<Record<string, string>> = {
  light: 'color-scheme:light;--paper:#fdfcf9;--ink:#1d1b18;--soft:#5d574d;--line:#d9d3c6;--accent:#8f1d18;',
  sepia: 'color-scheme:light;--paper:#f3e7cf;--ink:#35281a;--soft:#63523c;--line:#d6c5a2;--accent:#87281a;',
  dark: 'color-scheme:dark;--paper:#161513;--ink:#e8e4db;--soft:#a9a297;--line:#3a3733;--accent:#f2a093;',
};
const sizes = [85, 100, 115, 130, 150, 175, 200];
let choices = readChoices();

/** What the reader chose until now. */
export function currentChoices(): ReadingChoices {
  return choices;
}

const form = document.querySelector<HTMLFormElement>('.choices');
const colours = form?.querySelector('select');
const keys = form?.querySelector('input');
if (form && colours && keys) {
  colours.value = choices.colours ?? '';
  keys.checked = choices.hasNoKeys !== true;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', () => {
    choose({ ...choices, colours: colours.value, hasNoKeys: !keys.checked });
  });
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const place = sizes.indexOf(choices.size ?? 100) + Number(target.value);
    choose({ ...choices, size: sizes[Math.min(Math.max(place, 0), sizes.length - 1)] ?? 100 });
  });
}

function choose(chosen: ReadingChoices): void {
  choices = chosen;
  const { dataset, style } = document.documentElement;
  const css = `${palettes[chosen.colours ?? ''] ?? ''}font-size:${String(chosen.size ?? 100)}%`;
  dataset['colours'] = chosen.colours ?? '';
  style.cssText = css;
  try {
    localStorage.setItem(name, JSON.stringify({ ...chosen, css }));
  } catch {
    // The reader’s browser keeps nothing: the choice holds for this page.
  }
}

function readChoices(): ReadingChoices {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}') as ReadingChoices;
  } catch {
    return {};
  }
}
