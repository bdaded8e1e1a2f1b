/*
 * Lets the browser read an article aloud, in a voice of the article’s language. Where it has none, there is no button.
 */
const button = document.querySelector<HTMLButtonElement>('.listen');
const body = document.querySelector<HTMLElement>('article .body');
// Some browsers do not have it.
const speech = (globalThis as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;
if (button && body && speech) offer(button, body, speech);

function offer(control: HTMLButtonElement, text: HTMLElement, synthesis: SpeechSynthesis): void {
  const language = text.closest<HTMLElement>('[lang]')?.lang ?? '';
  const listen = control.textContent;
  const setSpeaking = (isSpeaking: boolean) => {
    control.textContent = isSpeaking ? (control.dataset['stop'] ?? '') : listen;
    control.setAttribute('aria-pressed', String(isSpeaking));
  };
  // Voices may come after the page.
  const show = () => {
    control.hidden = findVoice(synthesis, language) === undefined;
  };
  show();
  synthesis.addEventListener('voiceschanged', show);
  addEventListener('pagehide', () => {
    synthesis.cancel();
  });
  control.addEventListener('click', () => {
    const isSpeaking = control.getAttribute('aria-pressed') === 'true';
    synthesis.cancel();
    setSpeaking(!isSpeaking);
    if (isSpeaking) return;
    const spoken = listTexts(text).map((piece) => createUtterance(piece, findVoice(synthesis, language)));
    spoken.at(-1)?.addEventListener('end', () => {
      setSpeaking(false);
    });
    for (const utterance of spoken) synthesis.speak(utterance);
  });
}

function findVoice(synthesis: SpeechSynthesis, language: string): SpeechSynthesisVoice | undefined {
  const codeOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return synthesis.getVoices().find(({ lang }) => codeOf(lang) === codeOf(language));
}

/** The headline and each paragraph: some voices stop in the midst of a long text. */
function listTexts(text: HTMLElement): readonly string[] {
  const headline = document.querySelector('h1')?.textContent ?? '';
  const pieces = [...text.querySelectorAll<HTMLElement>('p, h2, h3, h4, li:not(:has(p))')];
  return [headline, ...pieces.map((piece) => piece.textContent)].filter((piece) => piece.trim() !== '');
}

function createUtterance(text: string, voice: SpeechSynthesisVoice | undefined): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  if (voice) {
    utterance.voice = voice;
    utterance.lang = voice.lang;
  }
  return utterance;
}
