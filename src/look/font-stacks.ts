import type { FontName, FontSetting } from '../archive/site-look.ts';

/**
 * The declarations that set the fonts of a site: at its root, and where a text in Chinese, Japanese or Korean begins, whose
 * characters each country draws in its own way. A stack names fonts that come with systems, so that nothing is loaded.
 */
export function printFonts(fonts: FontSetting): string {
  const slots = Object.entries(fonts).flatMap(([slot, name]) =>
    name === undefined ? [] : [{ token: `--font-${slot}`, stack: stacks[name] }],
  );
  if (slots.length === 0) return '';
  const declare = (language: keyof typeof hanFonts | undefined) =>
    slots.map(({ token, stack }) => `${token}:${listFonts(stack, language)}`).join(';');
  const ofLanguages = (['zh', 'zh-Hant', 'ja', 'ko'] as const).map(
    (language) => `${selectors[language]}{${declare(language)}}`,
  );
  return `:root{${declare(undefined)}}${ofLanguages.join('')}`;
}

/** A stack of fonts with Latin, Greek and Cyrillic letters, and the kind of fonts that other scripts get. */
interface FontStack {
  readonly fonts: string;
  readonly kind: 'serif' | 'sans-serif' | 'monospace';
}

function listFonts({ fonts, kind }: FontStack, language: keyof typeof hanFonts | undefined): string {
  const look = kind === 'serif' ? 'serif' : 'sans';
  const ofScripts = language === undefined ? otherScripts[look] : hanFonts[language][look];
  return `${fonts},${ofScripts},${kind}`;
}

/** The fonts of systems by what they look like. The order is that of Apple, Windows, Linux and Android, best first. */
const stacks: Readonly<Record<FontName, FontStack>> = {
  serif: serif("Charter,'Iowan Old Style','Source Serif 4',Georgia,'Noto Serif'"),
  transitional: serif("Charter,'Bitstream Charter','Sitka Text',Cambria,'Noto Serif'"),
  'old-style': serif("'Iowan Old Style','Palatino Linotype','URW Palladio L',P052,'Noto Serif'"),
  'slab-serif': serif("Rockwell,'Rockwell Nova','Roboto Slab','DejaVu Serif','Sitka Small'"),
  antique: serif("Superclarendon,'Bookman Old Style','URW Bookman','URW Bookman L','Georgia Pro',Georgia"),
  didone: serif("Didot,'Bodoni MT','Noto Serif Display','URW Palladio L',P052,Sylfaen"),
  system: sans("system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans'"),
  humanist: sans("Seravek,'Gill Sans Nova',Ubuntu,Calibri,'DejaVu Sans',source-sans-pro,'Noto Sans'"),
  'geometric-humanist': sans("Avenir,Montserrat,Corbel,'URW Gothic',source-sans-pro,'Noto Sans'"),
  'classical-humanist': sans("Optima,Candara,'Noto Sans',source-sans-pro"),
  'neo-grotesque': sans("Inter,Roboto,'Helvetica Neue','Arial Nova','Nimbus Sans',Arial,'Noto Sans'"),
  'rounded-sans': sans(
    "ui-rounded,'Hiragino Maru Gothic ProN',Quicksand,Comfortaa,Manjari,'Arial Rounded MT Bold',Calibri",
  ),
  industrial: sans("Bahnschrift,'DIN Alternate','Franklin Gothic Medium','Nimbus Sans Narrow','Noto Sans'"),
  monospace: {
    fonts:
      "ui-monospace,'Cascadia Code','Source Code Pro',Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono'",
    kind: 'monospace',
  },
};

function serif(fonts: string): FontStack {
  return { fonts, kind: 'serif' };
}

function sans(fonts: string): FontStack {
  return { fonts, kind: 'sans-serif' };
}

/** Fonts with Arabic, Hebrew and Devanagari letters, which the fonts above lack; each script has two or three. */
const otherScripts = {
  serif:
    "'Geeza Pro','Sakkal Majalla','Noto Naskh Arabic','New Peninim MT',David,'Noto Serif Hebrew','Kohinoor Devanagari','Nirmala UI','Noto Serif Devanagari'",
  sans: "'SF Arabic','Segoe UI','Noto Sans Arabic','Arial Hebrew','Noto Sans Hebrew','Kohinoor Devanagari','Nirmala UI','Noto Sans Devanagari'",
} as const;

/** Fonts with the characters of a country, by the language tag. */
const hanFonts = {
  zh: {
    serif: "'Songti SC','Noto Serif CJK SC','Noto Serif SC',SimSun",
    sans: "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC'",
  },
  'zh-Hant': {
    serif: "'Songti TC','Noto Serif CJK TC','Noto Serif TC',PMingLiU",
    sans: "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC'",
  },
  ja: {
    serif: "'Hiragino Mincho ProN','Noto Serif CJK JP','Noto Serif JP','Yu Mincho'",
    sans: "'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans CJK JP','Noto Sans JP'",
  },
  ko: {
    serif: "AppleMyungjo,'Noto Serif CJK KR','Noto Serif KR',Batang",
    sans: "'Apple SD Gothic Neo','Malgun Gothic','Noto Sans CJK KR','Noto Sans KR'",
  },
} as const;

/** Where a text of a language begins. Chinese of Taiwan, Hong Kong and Macau is written in traditional characters. */
const selectors: Readonly<Record<keyof typeof hanFonts, string>> = {
  zh: '[lang|=zh]',
  'zh-Hant': '[lang|=zh-Hant],[lang|=zh-TW],[lang|=zh-HK],[lang|=zh-MO]',
  ja: '[lang|=ja]',
  ko: '[lang|=ko]',
};
