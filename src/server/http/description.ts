import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import { PROBLEMS } from '../../protocol/problems.ts';
import { ROUTES, type RouteInfo } from '../../protocol/routes.ts';

/** Collects every route that is registered from now on. */
export async function collectRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Attune',
        version: '1',
        description:
          'Teams, runs and boards. Every refusal is application/problem+json; /api/problems/NAME explains it. ' +
          'A session is a cookie; changes are taken from our own pages only.',
      },
    },
    transform: jsonSchemaTransform,
  });
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { enum: Object.keys(PROBLEMS).map((name) => `/api/problems/${name}`) },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What was wrong here, and what to do.' },
    errors: {
      type: 'array',
      description: 'Every field that was wrong.',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: { pointer: { type: 'string', description: 'JSON pointer' }, detail: { type: 'string' } },
      },
    },
  },
};

const refusal = {
  description: 'A refusal, by name.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Every route with its shapes, who may use it and how it says no, as OpenAPI 3.1. Only after the app is ready. */
export function describe(app: FastifyInstance): OpenAPIV3_1.Document {
  const document = structuredClone(app.swagger()) as OpenAPIV3_1.Document; // as configured above
  for (const { method, path, may, fresh, does } of Object.values<RouteInfo>(ROUTES)) {
    const item = document.paths?.[path.replaceAll(/:(\w+)/g, '{$1}')];
    const operation = item?.[method.toLowerCase() as 'get'];
    if (!operation) throw new Error(`${method} ${path} stands in ROUTES, but nothing serves it.`);
    operation.description = `${does} May: ${may}${fresh ? ', signed in lately' : ''}.`;
    operation.responses = { ...operation.responses, default: refusal };
    if (may !== 'anyone') operation.security = [{ session: [] }];
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem as OpenAPIV3_1.SchemaObject },
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'attune.session_token' } },
  };
  return document;
}
