import type { StarterTexts } from '../starter-texts.ts';

export const french: StarterTexts = {
  language: 'fr',
  description: 'Les archives de {name} : chaque article à sa propre adresse, par jour, par thème et par mot.',
  topic: 'Ces archives',
  outlet: 'Gazette d’exemple',
  about: {
    title: 'À propos',
    description: 'Ce que contiennent ces archives, et qui les tient.',
    body: `{name} garde ses articles là où on peut les retrouver : par jour dans les [archives](/archive/), par leurs mots avec la
[recherche](/search/).

Écrivez ici qui fait ce site, comment il est financé et comment on peut vous joindre.`,
  },
  opening: {
    title: 'Les archives sont ouvertes',
    slug: 'les-archives-sont-ouvertes',
    summary: 'Voici le premier article. Modifiez-le, ou supprimez son fichier avant de publier.',
    body: `{name} a ses archives. Chaque article est un fichier, et chaque fichier a une adresse qui ne change pas.

Les images se trouvent à côté de l'article qui les montre :`,
    picture: {
      alt: 'Une étagère de classeurs de toutes les couleurs ; l’un d’eux dépasse',
      caption: 'Un classeur par jour.',
    },
    link: 'Comment on écrit un article',
  },
  writing: {
    title: 'Comment on écrit un article',
    slug: 'comment-on-ecrit-un-article',
    summary: 'Titres, listes, citations, notes : ce que permet Markdown, en une page.',
    body: `Un article est un texte simple avec quelques signes. Une ligne vide commence un paragraphe ; *une étoile* souligne,
**deux** soulignent davantage.

## Un titre

- Dans une liste, chaque point commence par un tiret.
- Un lien porte ses mots entre crochets : [la recherche](/search/).

> Une citation se place derrière un chevron.

Ce qui n'entre pas dans la phrase va dans une note.[^1]

[^1]: Elle est imprimée à la fin.`,
  },
  readme: `Chaque article est un fichier : \`articles/AAAA/MM/JJ/mots-de-l-adresse.md\`. Le dossier est son jour, le nom du fichier la fin de
son adresse. Les images sont à côté.

\`\`\`sh
npm install                       # une fois
npx limited-times new "Le titre"  # commence un article, en brouillon
npx limited-times dev             # montre le site pendant que vous écrivez
npx limited-times check           # trouve les fautes
npx limited-times build           # fait le site dans dist/
npx limited-times preview         # montre ce qui a été fait
\`\`\`

- \`site.yaml\` contient le nom, l'adresse, la langue et tous les autres réglages, avec une ligne sur chacun.
- \`pages/\` contient des pages comme « À propos », \`sources/\` les médias, \`public/\` ce qui est publié tel quel.
- \`style.css\` change les couleurs, les polices et les largeurs.

Une adresse publiée doit toujours répondre : ne renommez pas le fichier d'un article et ne le supprimez pas ; retirez-le avec
\`status: withdrawn\`.

**Publier sur GitHub Pages :** dans les réglages du dépôt, activez Pages avec « GitHub Actions » comme source. Chaque envoi sur
\`main\` est alors publié.

**Une nouvelle version du programme :** \`npm install limited-times@latest\`.`,
};
