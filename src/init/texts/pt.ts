import type { StarterTexts } from '../starter-texts.ts';

export const portuguese: StarterTexts = {
  language: 'pt',
  description: 'O arquivo de {name}: cada artigo no seu próprio endereço, por dia, tema e palavra.',
  topic: 'Este arquivo',
  outlet: 'Gazeta de exemplo',
  about: {
    title: 'Sobre nós',
    description: 'O que este arquivo guarda e quem está por trás dele.',
    body: `{name} guarda os seus artigos onde podem ser encontrados de novo: por dia no [arquivo](/archive/), pelas suas palavras com
a [pesquisa](/search/).

Escreva aqui quem faz este site, como é financiado e como os leitores podem falar com a redação.`,
  },
  opening: {
    title: 'O arquivo está aberto',
    slug: 'o-arquivo-esta-aberto',
    summary: 'Este é o primeiro artigo. Altere-o, ou apague o seu ficheiro antes de publicar.',
    body: `{name} tem um arquivo. Cada artigo é um ficheiro, e cada ficheiro tem um endereço que não muda.

As imagens ficam ao lado do artigo que as mostra:`,
    picture: {
      alt: 'Uma estante com pastas de muitas cores; uma está puxada para fora',
      caption: 'Uma pasta para cada dia.',
    },
    link: 'Como se escreve um artigo',
  },
  writing: {
    title: 'Como se escreve um artigo',
    slug: 'como-se-escreve-um-artigo',
    summary: 'Títulos, listas, citações e notas: o que o Markdown permite, numa página.',
    body: `Um artigo é texto simples com poucas marcas. Uma linha em branco começa um parágrafo; *um asterisco* destaca, **dois**
destacam mais.

## Um título

- Numa lista, cada ponto começa com um traço.
- Uma ligação tem as suas palavras entre parênteses retos: [a pesquisa](/search/).

> Uma citação fica atrás de uma seta.

O que não cabe na frase vai para uma nota.[^1]

[^1]: É impressa no fim.`,
  },
  readme: `Cada artigo é um ficheiro: \`articles/AAAA/MM/DD/palavras-do-endereco.md\`. A pasta é o seu dia; o nome do ficheiro, o fim do
seu endereço. As imagens ficam ao lado.

\`\`\`sh
npm install                       # uma vez
npx limited-times new "O título"  # começa um artigo, como rascunho
npx limited-times dev             # mostra o site enquanto se escreve
npx limited-times check           # encontra erros
npx limited-times build           # faz o site em dist/
npx limited-times preview         # mostra o que foi feito
\`\`\`

- \`site.yaml\` tem o nome, o endereço, a língua e todas as outras definições, com uma linha sobre cada uma.
- \`pages/\` tem páginas como «Sobre nós»; \`sources/\`, os meios; \`public/\`, ficheiros publicados tal como estão.
- \`style.css\` muda cores, letras e larguras.

Um endereço publicado deve responder sempre: não mude o nome do ficheiro de um artigo nem o apague; retire-o com
\`status: withdrawn\`.

**Publicar no GitHub Pages:** nas definições do repositório, ligue o Pages com «GitHub Actions» como origem. A partir daí, cada
alteração em \`main\` é publicada.

**Uma versão nova do programa:** \`npm install limited-times@latest\`.`,
};
