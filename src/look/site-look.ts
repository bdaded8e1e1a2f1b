/** What a site’s own files make of the frame of its pages. Plain data, since it is passed to threads. */
export interface SiteLook {
  /** The logo; absent if the site shows its name in letters. */
  readonly logo?: Readonly<Record<'light', LookPicture>> & { readonly dark?: LookPicture };
  /** The links to icons in the head, in their order. The program’s own icon stands in where there are none. */
  readonly icons: readonly IconLink[];
  /** The colours of the browser’s frame. */
  readonly themeColours: Readonly<Record<'light' | 'dark', string>>;
  /** The styles that stand after ours in every page, minified; empty if there are none. */
  readonly css: string;
  /** The pictures beside site.yaml that are published at the root, by their names. */
  readonly besides: readonly string[];
}

/** A picture with its size in pixels, so that nothing jumps when it comes. */
export interface LookPicture {
  /** Where it is published, without the base path. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** A link to an icon. */
export interface IconLink {
  readonly rel: 'icon' | 'apple-touch-icon' | 'manifest';
  /** Without the base path. */
  readonly path: string;
  readonly type?: string;
  readonly sizes?: string;
}

/** The look of a site that has nothing of its own. */
export const plainLook: SiteLook = {
  icons: [],
  themeColours: { light: '#fdfcf9', dark: '#161513' },
  css: '',
  besides: [],
};
