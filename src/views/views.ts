import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** Every component of this folder, by the name of its file. Page kinds name the one that prints them. */
const components = import.meta.glob<AstroComponentFactory>('./*.astro', { eager: true, import: 'default' });

/** @throws if no file of this folder has the name. */
export function findComponent(view: string): AstroComponentFactory {
  const component = components[`./${view}.astro`];
  if (component === undefined) throw new Error(`src/views has no ${view}.astro.`);
  return component;
}
