import type { StarterTexts } from '../starter-texts.ts';

export const japanese: StarterTexts = {
  language: 'ja',
  description: '{name}のアーカイブ。すべての記事に固有のアドレスがあり、日付、話題、言葉から探せます。',
  topic: 'このアーカイブ',
  outlet: '見本新聞',
  about: {
    title: 'このサイトについて',
    description: 'このアーカイブにあるものと、運営者について。',
    body: `{name}は、記事をあとから見つけられる場所に残します。日付からは[アーカイブ](/archive/)で、言葉からは[検索](/search/)で探せます。

運営者、資金、連絡先をここに書いてください。`,
  },
  opening: {
    title: 'アーカイブを開きました',
    slug: 'the-archive-is-open',
    summary: '最初の記事です。公開する前に、書き換えるかファイルを削除してください。',
    body: `{name}のアーカイブができました。記事は一つずつファイルになり、どのファイルにも変わらないアドレスがあります。

画像は、それを見せる記事の隣に置きます。`,
    picture: {
      alt: '色とりどりのファイルが並ぶ棚。一冊が引き出されている',
      caption: '一日に一冊のファイル。',
    },
    link: '記事の書き方',
  },
  writing: {
    title: '記事の書き方',
    slug: 'how-an-article-is-written',
    summary: '見出し、箇条書き、引用、注。Markdownでできることを一ページで示します。',
    body: `記事は、少しの記号を加えたふつうの文章です。空行で段落が変わります。*星印一つ*は強調、**二つ**はさらに強い強調です。

## 見出し

- 箇条書きは、行の頭に横線を置きます。
- リンクの言葉は角括弧に入れます。例：[検索](/search/)

> 引用は、大なり記号のあとに書きます。

文に収まらないことは注に書きます。[^1]

[^1]: 注は最後に表示されます。`,
  },
  readme: `記事は一つずつファイルです：\`articles/YYYY/MM/DD/words-of-the-address.md\`。フォルダーは日付、ファイル名はアドレスの終わりです。画像は
記事の隣に置きます。

\`\`\`sh
npm install                                                 # 最初に一度
npx limited-times new "見出し" --slug words-of-the-address  # 記事を下書きとして始める
npx limited-times dev                                       # 書きながらサイトを見る
npx limited-times check                                     # 誤りを探す
npx limited-times build                                     # dist/ にサイトを作る
npx limited-times preview                                   # 作ったものを見る
\`\`\`

- \`site.yaml\` には、名前、アドレス、言語とほかのすべての設定があり、それぞれに一行の説明があります。
- \`pages/\` には「このサイトについて」などのページ、\`sources/\` には媒体、\`public/\` にはそのまま公開されるファイルがあります。
- \`style.css\` で色、書体、幅を変えられます。

公開したアドレスは、いつまでも答えるべきです。記事のファイルの名前を変えたり削除したりせず、\`status: withdrawn\` で取り下げてください。

**GitHub Pages で公開する：** リポジトリの設定で Pages を有効にし、ソースに「GitHub Actions」を選びます。その後は \`main\` への変更がすべて公開されます。

**プログラムの新しい版：** \`npm install limited-times@latest\``,
};
