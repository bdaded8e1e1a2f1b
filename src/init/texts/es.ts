import type { StarterTexts } from '../starter-texts.ts';

export const spanish: StarterTexts = {
  language: 'es',
  description: 'El archivo de {name}: cada artículo en su propia dirección, por día, por tema y por palabra.',
  topic: 'Este archivo',
  outlet: 'Gaceta de ejemplo',
  about: {
    title: 'Quiénes somos',
    description: 'Qué guarda este archivo y quién está detrás.',
    body: `{name} guarda sus artículos donde se los pueda volver a encontrar: por día en el [archivo](/archive/), por sus palabras
con el [buscador](/search/).

Escriban aquí quiénes hacen el medio, cómo se financia y cómo se les puede escribir.`,
  },
  opening: {
    title: 'El archivo está abierto',
    slug: 'el-archivo-esta-abierto',
    summary: 'Este es el primer artículo. Cámbielo, o borre su archivo antes de publicar.',
    body: `{name} ya tiene archivo. Cada artículo es un fichero, y cada fichero tiene una dirección que no cambia.

Las imágenes están al lado del artículo que las muestra:`,
    picture: {
      alt: 'Un estante con carpetas de muchos colores; una sobresale',
      caption: 'Una carpeta por día.',
    },
    link: 'Cómo se escribe un artículo',
  },
  writing: {
    title: 'Cómo se escribe un artículo',
    slug: 'como-se-escribe-un-articulo',
    summary: 'Títulos, listas, citas y notas: lo que da Markdown, en una página.',
    body: `Un artículo es texto sencillo con unas pocas marcas. Una línea en blanco empieza un párrafo; *un asterisco* destaca,
**dos** destacan más.

## Un título

- En una lista, cada punto empieza con un guion.
- Un enlace lleva sus palabras entre corchetes: [el buscador](/search/).

> Una cita va detrás de una flecha.

Lo que no cabe en la frase va en una nota.[^1]

[^1]: Se imprime al final.`,
  },
  readme: `Cada artículo es un fichero: \`articles/AAAA/MM/DD/palabras-de-la-direccion.md\`. La carpeta es su día; el nombre del fichero,
el final de su dirección. Las imágenes van al lado.

\`\`\`sh
npm install                         # una vez
npx limited-times new "El titular"  # empieza un artículo, como borrador
npx limited-times dev               # muestra el sitio mientras se escribe
npx limited-times check             # busca errores
npx limited-times build             # hace el sitio en dist/
npx limited-times preview           # muestra lo que se hizo
\`\`\`

- \`site.yaml\` tiene el nombre, la dirección, el idioma y todos los demás ajustes, con una línea sobre cada uno.
- \`pages/\` tiene páginas como «Quiénes somos»; \`sources/\`, los medios; \`public/\`, ficheros que se publican tal cual.
- \`style.css\` cambia colores, letras y anchos.

Una dirección publicada debe responder siempre: no cambie el nombre del fichero de un artículo ni lo borre; retírelo con
\`status: withdrawn\`.

**Publicar en GitHub Pages:** en los ajustes del repositorio, active Pages con «GitHub Actions» como origen. Desde entonces,
cada cambio en \`main\` se publica.

**Una versión nueva del programa:** \`npm install limited-times@latest\`.`,
};
