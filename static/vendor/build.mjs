// Builds govuk-frontend.css: the parts the portal uses, mirroring in right-to-left pages,
// with typefaces and line heights left to the page, because they change with the language.
import { writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const modules = join(here, '../../node_modules')
const { version } = createRequire(import.meta.url)('govuk-frontend/package.json')

const USED = new Set([
  'heading-xl', 'heading-l', 'heading-m', 'heading-s', 'body', 'body-l', 'link', 'visually-hidden',
  'list', 'list--bullet', 'list--number',
  'breadcrumbs', 'breadcrumbs__list', 'breadcrumbs__list-item', 'breadcrumbs__link',
  'button', 'details', 'details__summary', 'details__summary-text', 'details__text',
  'input', 'inset-text', 'label', 'skip-link',
  'pagination', 'pagination__prev', 'pagination__next', 'pagination__link', 'pagination__link-title',
  'pagination__icon', 'pagination__icon--prev', 'pagination__icon--next', 'pagination--block',
  'table', 'table__header', 'table__cell'
])
const LEFT_TO_THE_PAGE = /^(font-family|line-height|-(webkit|moz|ms)-.*|text-decoration-skip(-ink)?|clip)$/
const LOGICAL = [
  [/^(margin|padding)-left$/, '$1-inline-start'], [/^(margin|padding)-right$/, '$1-inline-end'],
  [/^border-left(?=-|$)/, 'border-inline-start'], [/^border-right(?=-|$)/, 'border-inline-end'],
  [/^left$/, 'inset-inline-start'], [/^right$/, 'inset-inline-end']
]

function parse (css) {
  const root = { inside: [] }
  const open = [root]
  for (const [, opens, text] of css.matchAll(/([{}])|([^{}]+)/g)) {
    const block = open.at(-1)
    if (text) block.pending = text
    else if (opens === '{') {
      const child = { head: block.pending.trim(), inside: [] }
      block.inside.push(child)
      open.push(child)
    } else {
      if (!block.inside.length) block.declarations = block.pending
      open.pop()
      open.at(-1).pending = ''
    }
  }
  return root.inside
}

function isUsed (selector) {
  return [...selector.matchAll(/\.govuk-([\w-]+)/g)].every(([, name]) => USED.has(name))
}

function logical (name, value) {
  const sides = name === 'padding' ? value.match(/^(\S+) (\S+) (\S+) (\S+)$/) : null
  if (sides && sides[2] !== sides[4]) {
    return [`padding-block:${sides[1]} ${sides[3]}`, `padding-inline:${sides[4]} ${sides[2]}`]
  }
  for (const [physical, better] of LOGICAL) name = name.replace(physical, better)
  if (name === 'text-align') value = value.replace('left', 'start').replace('right', 'end')
  if (name === 'float') value = value.replace('left', 'inline-start').replace('right', 'inline-end')
  return [`${name}:${value}`]
}

function declarations (text) {
  return text.split(';').filter(Boolean).flatMap(line => {
    const [name, ...rest] = line.trim().split(':')
    const value = rest.join(':').trim().replace(/var\((--[\w-]+), [^()]+\)/g, 'var($1)')
    return LEFT_TO_THE_PAGE.test(name) ? [] : logical(name, value)
  }).join(';')
}

function print (block) {
  if (/^@media(.*\bprint\b|.*\u0000|.*[^\x00-\x7f])|:root|font-face|focusable|\[href/.test(block.head)) return ''
  if (block.head.startsWith('@')) {
    const inside = block.inside.map(print).join('')
    return inside && `${block.head}{${inside}}`
  }
  const selectors = block.head.split(',').filter(isUsed).join(',')
  const kept = selectors && declarations(block.declarations ?? '')
  return kept && `${selectors}{${kept}}`
}

const sass = compile(join(here, 'govuk-frontend.scss'), { loadPaths: [modules], style: 'compressed', charset: false })
const css = parse(sass.css).map(print).filter(Boolean).join('\n')
const file = `/* GOV.UK Frontend ${version}, MIT: govuk-frontend.LICENSE.txt */\n${css}\n`
writeFileSync(join(here, 'govuk-frontend.css'), file)
const sum = createHash('sha256').update(file).digest('hex')
writeFileSync(join(here, 'govuk-frontend.sha256'), `${sum}  govuk-frontend.css\n`)
