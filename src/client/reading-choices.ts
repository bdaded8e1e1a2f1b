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
  dataset['colours'] = chosen.colours ?? '';
  style.fontSize = `${String(chosen.size ?? 100)}%`;
  try {
    localStorage.setItem(name, JSON.stringify(chosen));
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
