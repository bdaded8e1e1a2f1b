/*
 * <live-list src="…"> updates the list that it holds, once, when a reader comes near it. If anything fails, the list
 * that came with the page stays.
 */
class LiveList extends HTMLElement {
  connectedCallback(): void {
    if (savesData()) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        whenIdle(() => {
          this.refresh().catch(() => undefined);
        });
      },
      { rootMargin: '400px' },
    );
    // The element itself may be laid out as text, and then has no box of its own.
    observer.observe(this.firstElementChild ?? this);
  }

  private async refresh(): Promise<void> {
    const response = await fetch(this.getAttribute('src') ?? '');
    if (!response.ok) return;
    // A parsed document runs nothing. Only the list and its date are taken from it.
    const fragment = new DOMParser().parseFromString(await response.text(), 'text/html');
    const parts = [...fragment.querySelectorAll('body > p, body > ol')];
    const hasList = parts.some((part) => part.matches('ol'));
    // A reader whose keyboard focus is in the list must not lose the place.
    if (!hasList || this.matches(':focus-within')) return;
    if (print(parts) !== print([...this.children])) this.replaceChildren(...parts);
  }
}

customElements.define('live-list', LiveList);

function print(elements: readonly Element[]): string {
  return elements.map((element) => element.outerHTML).join('');
}

function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  );
}

/** Safari has no requestIdleCallback. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 200);
}
