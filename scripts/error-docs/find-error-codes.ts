import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { contractErrors, toRevertCode } from '@/lib/errors/to-revert-error'

/** A permanent code: the class that carries it, its line in the log with `<facts>`, and who may read it. */
export type ErrorCode = { code: string; className: string; logLine: string; visibility: 'shown' | 'log' }

const folders = ['app', 'components', 'lib', 'services']

/**
 * Gives every code that the source can throw, sorted: those of the classes that extend `AppError`, a class over several
 * faults once for each, and one for each custom error of the contracts.
 *
 * Reads the text of the source, so a class names its codes in its type: literals, or a template over a union or a const
 * array of the same file. Throws when it meets another form.
 */
export async function findErrorCodes(root: string): Promise<ErrorCode[]> {
  const files = await Promise.all(folders.map((folder) => sourceFiles(join(root, folder))))
  const found = await Promise.all(files.flat().map(async (path) => codesOf(path, await readFile(path, 'utf8'))))
  const reverts = contractErrors.map(({ name, inputs }) => ({
    code: toRevertCode(name),
    className: 'RevertedError',
    logLine: `The contract refused: ${name}(${inputs.map((input) => input.name).join(', ')}).`,
    visibility: 'shown' as const,
  }))
  return [...found.flat(), ...reverts].sort((a, b) => (a.code < b.code ? -1 : 1))
}

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const nested = entries
    .filter(({ name }) => name !== 'node_modules' && name !== 'generated' && !name.startsWith('.'))
    .map(async (entry): Promise<string[]> => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return sourceFiles(path)
      return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : []
    })
  return (await Promise.all(nested)).flat()
}

function codesOf(path: string, text: string): ErrorCode[] {
  if (!text.includes('extends AppError<')) return []
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return source.statements.filter(ts.isClassDeclaration).flatMap((declaration) => {
    const base = declaration.heritageClauses?.flatMap(({ types }) => types).find(isAppError)
    const type = base?.typeArguments?.[0]
    if (!type || !declaration.name) return []
    const className = declaration.name.text
    // The contracts' own codes are read from their interfaces.
    if (className === 'RevertedError') return []
    const template = logTemplate(declaration)
    const visibility = declaration.getText(source).includes("visibility: 'log'") ? ('log' as const) : ('shown' as const)
    return literalsOf(type, source).map(({ text: code, fault }) => ({
      code,
      className,
      logLine: template.replaceAll('<reason>', fault ?? '<reason>'),
      visibility,
    }))
  })
}

function isAppError({ expression }: ts.ExpressionWithTypeArguments): boolean {
  return ts.isIdentifier(expression) && expression.text === 'AppError'
}

type Literal = { text: string; fault?: string }

function literalsOf(type: ts.TypeNode, source: ts.SourceFile): Literal[] {
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [{ text: type.literal.text }]
  if (ts.isParenthesizedTypeNode(type)) return literalsOf(type.type, source)
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((member) => literalsOf(member, source))
  if (ts.isTypeReferenceNode(type)) return literalsOf(aliasOf(type, source), source)
  if (ts.isIndexedAccessTypeNode(type)) return arrayOf(type, source)
  if (ts.isTemplateLiteralTypeNode(type)) {
    const { head, templateSpans } = type
    return templateSpans.reduce<Literal[]>(
      (written, { type: part, literal }) =>
        written.flatMap(({ text }) =>
          literalsOf(part, source).map((fault) => ({ text: text + fault.text + literal.text, fault: fault.text })),
        ),
      [{ text: head.text }],
    )
  }
  throw unreadable(type, source)
}

function aliasOf(reference: ts.TypeReferenceNode, source: ts.SourceFile): ts.TypeNode {
  const alias = source.statements
    .filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === reference.typeName.getText(source))
  if (!alias) throw unreadable(reference, source)
  return alias.type
}

/** `(typeof faults)[number]` over a const array of the same file. */
function arrayOf(type: ts.IndexedAccessTypeNode, source: ts.SourceFile): Literal[] {
  const query = ts.isParenthesizedTypeNode(type.objectType) ? type.objectType.type : type.objectType
  const name = ts.isTypeQueryNode(query) ? query.exprName.getText(source) : undefined
  const value = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => declaration.name.getText(source) === name)?.initializer
  const array = value && ts.isAsExpression(value) ? value.expression : value
  if (!array || !ts.isArrayLiteralExpression(array)) throw unreadable(type, source)
  return array.elements.map((element) => {
    if (!ts.isStringLiteral(element)) throw unreadable(element, source)
    return { text: element.text }
  })
}

/** The message that the constructor hands to `super`, with each value it writes as `<value>`. */
function logTemplate(declaration: ts.ClassDeclaration): string {
  const message = declaration.members
    .filter(ts.isConstructorDeclaration)
    .flatMap(({ body }) => [...(body?.statements ?? [])])
    .filter(ts.isExpressionStatement)
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .find(({ expression }) => expression.kind === ts.SyntaxKind.SuperKeyword)?.arguments[1]
  if (!message) throw unreadable(declaration, declaration.getSourceFile())
  if (ts.isStringLiteral(message) || ts.isNoSubstitutionTemplateLiteral(message)) return message.text
  if (!ts.isTemplateExpression(message)) return `<${wordOf(message)}>`
  return (
    message.head.text + message.templateSpans.map((span) => `<${wordOf(span.expression)}>${span.literal.text}`).join('')
  )
}

/** The name of the value that an expression writes: `steps` in `steps.join(', ')`, `name` in `name ?? 'No contract'`. */
function wordOf(expression: ts.Expression): string {
  if (ts.isCallExpression(expression)) return wordOf(expression.expression)
  if (ts.isPropertyAccessExpression(expression)) return wordOf(expression.expression)
  if (ts.isBinaryExpression(expression)) return wordOf(expression.left)
  return ts.isIdentifier(expression) ? expression.text : 'value'
}

function unreadable(node: ts.Node, source: ts.SourceFile): Error {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
  return new Error(`The error codes cannot be read at ${source.fileName}:${line + 1}: ${node.getText(source)}`)
}
