import { isObject, type JsonObject } from '../state/json.ts'

/** Fields the document calls integers though Discord takes and gives decimal strings. */
const permissionFields: readonly string[] = ['default_member_permissions', 'permissions', 'allow', 'deny']
const refPrefix = '#/components/schemas/'

type Schemas = Readonly<Record<string, unknown>>

/** The integer values a schema allows for its `type`, or null when `type` is not a closed list. */
function typesOf(schema: unknown, schemas: Schemas): readonly unknown[] | null {
  if (!isObject(schema)) return null
  const ref = schema['$ref']
  if (typeof ref === 'string') return typesOf(schemas[ref.slice(refPrefix.length)], schemas)
  const properties = schema['properties']
  const type = isObject(properties) ? properties['type'] : undefined
  return isObject(type) && type['type'] === 'integer' && Array.isArray(type['enum']) ? type['enum'] : null
}

/** A union told apart by an integer `type` as a chain of if/then, so that a fault is reported for the one branch meant. */
function byType(members: readonly unknown[], schemas: Schemas): JsonObject | null {
  const types = members.map((member) => typesOf(member, schemas))
  if (members.length < 2 || types.some((list) => list === null)) return null
  const all = types.flatMap((list) => list ?? [])
  if (new Set(all).size !== all.length) return null
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: all } },
    allOf: members.map((member, index) => ({
      if: { properties: { type: { enum: types[index] } } },
      // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's keyword
      then: rewrite(member, schemas),
    })),
  }
}

function rewriteUnion(schema: JsonObject, key: string, schemas: Schemas): JsonObject | null {
  const members = schema[key]
  if (!Array.isArray(members)) return null
  const withoutNull = members.filter((member) => !(isObject(member) && member['type'] === 'null'))
  const chain = byType(withoutNull, schemas)
  if (chain === null) return null
  return withoutNull.length === members.length ? chain : { if: { type: 'null' }, else: chain }
}

function rewriteProperty(name: string, value: unknown, schemas: Schemas): unknown {
  const numeric = isObject(value) && JSON.stringify(value['type'] ?? '').includes('integer')
  return permissionFields.includes(name) && numeric
    ? { type: ['string', 'integer', 'null'], pattern: '^[0-9]+$' }
    : rewrite(value, schemas)
}

/** A copy of a schema of the document in a form that a JSON Schema 2020-12 validator judges as Discord does. */
export function rewrite(schema: unknown, schemas: Schemas): unknown {
  if (Array.isArray(schema)) return schema.map((each) => rewrite(each, schemas))
  if (!isObject(schema)) return schema
  const union = rewriteUnion(schema, 'oneOf', schemas) ?? rewriteUnion(schema, 'anyOf', schemas)
  if (union !== null) return union
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === 'properties' && isObject(value)
        ? [
            key,
            Object.fromEntries(
              Object.entries(value).map(([name, each]) => [name, rewriteProperty(name, each, schemas)]),
            ),
          ]
        : [key, rewrite(value, schemas)],
    ),
  )
}
