import type { StarterTexts } from '../starter-texts.ts';

export const german: StarterTexts = {
  language: 'de',
  description: 'Das Archiv von {name}: jeder Artikel an eigener Adresse, nach Tag, Thema und Wort.',
  topic: 'Dieses Archiv',
  outlet: 'Beispielzeitung',
  about: {
    title: 'Über uns',
    description: 'Was dieses Archiv enthält und wer dahintersteht.',
    body: `{name} bewahrt seine Artikel dort auf, wo man sie wiederfindet: nach Tagen im [Archiv](/archive/), nach ihren Wörtern mit
der [Suche](/search/).

Schreiben Sie hier, wer dahintersteht, wie es bezahlt wird und wie man Sie erreicht.`,
  },
  opening: {
    title: 'Das Archiv ist eröffnet',
    slug: 'das-archiv-ist-eroeffnet',
    summary:
      'Das ist der erste Artikel. Ändern Sie ihn, oder löschen Sie seine Datei, bevor Sie veröffentlichen.',
    body: `{name} hat ein Archiv. Jeder Artikel ist eine Datei, und jede Datei hat eine Adresse, die bleibt.

Bilder liegen neben dem Artikel, der sie zeigt:`,
    picture: {
      alt: 'Ein Regal mit Ordnern in vielen Farben; einer ist herausgezogen',
      caption: 'Ein Ordner für jeden Tag.',
    },
    link: 'Wie man einen Artikel schreibt',
  },
  writing: {
    title: 'Wie man einen Artikel schreibt',
    slug: 'wie-man-einen-artikel-schreibt',
    summary: 'Überschriften, Listen, Zitate, Anmerkungen: was Markdown kann, auf einer Seite.',
    body: `Ein Artikel ist einfacher Text mit wenigen Zeichen. Eine leere Zeile beginnt einen Absatz; *ein Stern* betont, **zwei**
betonen stärker.

## Eine Überschrift

- In einer Liste steht vor jedem Punkt ein Strich.
- Ein Link hat seine Wörter in Klammern: [die Suche](/search/).

> Ein Zitat steht hinter einer spitzen Klammer.

Was nicht in den Satz passt, kommt in eine Anmerkung.[^1]

[^1]: Sie wird am Ende gedruckt.`,
  },
  readme: `Jeder Artikel ist eine Datei: \`articles/JJJJ/MM/TT/woerter-der-adresse.md\`. Der Ordner ist sein Tag, der Name der Datei das Ende
seiner Adresse. Bilder liegen daneben.

\`\`\`sh
npm install                              # einmal
npx limited-times new "Die Überschrift"  # beginnt einen Artikel, als Entwurf
npx limited-times dev                    # zeigt die Website, während Sie schreiben
npx limited-times check                  # findet Fehler
npx limited-times build                  # macht die Website in dist/
npx limited-times preview                # zeigt, was gemacht wurde
\`\`\`

- \`site.yaml\` enthält Name, Adresse, Sprache und alle anderen Einstellungen, mit einer Zeile zu jeder.
- \`pages/\` enthält Seiten wie „Über uns“, \`sources/\` die Medien, \`public/\` Dateien, die veröffentlicht werden, wie sie sind.
- \`style.css\` ändert Farben, Schriften und Breiten.

Eine veröffentlichte Adresse soll immer antworten: Benennen Sie die Datei eines Artikels nicht um und löschen Sie sie nicht;
ziehen Sie ihn mit \`status: withdrawn\` zurück.

**Auf GitHub Pages veröffentlichen:** Schalten Sie in den Einstellungen des Repositorys Pages ein, mit „GitHub Actions“ als Quelle.
Danach wird jede Änderung auf \`main\` veröffentlicht.

**Eine neue Version des Programms:** \`npm install limited-times@latest\`.`,
};
