/** The namespaces a Word document is written in. */
export const namespaces = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packaging: 'http://schemas.openxmlformats.org/package/2006',
} as const

const { word, relations, packaging } = namespaces

const part = (name: string, type: string): string =>
  `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`

const fonts = 'w:ascii="ＭＳ 明朝" w:eastAsia="ＭＳ 明朝" w:hAnsi="ＭＳ 明朝"'

/** The parts that are the same in every document: what is in the package, what belongs to what, and the styles. */
export const fixedParts = [
  {
    name: '[Content_Types].xml',
    content: [
      `<Types xmlns="${packaging}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      part('word/document.xml', 'officedocument.wordprocessingml.document.main'),
      part('word/styles.xml', 'officedocument.wordprocessingml.styles'),
      part('word/header1.xml', 'officedocument.wordprocessingml.header'),
      part('word/footer1.xml', 'officedocument.wordprocessingml.footer'),
      part('docProps/core.xml', 'package.core-properties'),
      '</Types>',
    ].join(''),
  },
  {
    name: '_rels/.rels',
    content: [
      `<Relationships xmlns="${packaging}/relationships">`,
      relation(1, `${relations}/officeDocument`, 'word/document.xml'),
      relation(2, `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      '</Relationships>',
    ].join(''),
  },
  {
    name: 'word/_rels/document.xml.rels',
    content: [
      `<Relationships xmlns="${packaging}/relationships">`,
      relation(1, `${relations}/styles`, 'styles.xml'),
      relation(2, `${relations}/header`, 'header1.xml'),
      relation(3, `${relations}/footer`, 'footer1.xml'),
      '</Relationships>',
    ].join(''),
  },
  {
    name: 'word/styles.xml',
    content: [
      `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts}/>`,
      '<w:sz w:val="20"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>',
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>',
      '</w:styles>',
    ].join(''),
  },
] as const
