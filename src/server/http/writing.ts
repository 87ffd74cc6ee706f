import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';

/**
 * What leaves is checked as what comes is: a field that the schema does not name, or a value that it does not allow, makes the
 * answer fail here instead of telling somebody what was not meant for them.
 */
export function writeReplies(app: FastifyInstance): void {
  app.setSerializerCompiler(({ schema, url }) => {
    const shape = schema as unknown as z.ZodType; // routes are registered by `serve` alone, with zod's schemas
    return (data) => {
      const checked = shape.safeParse(data);
      if (!checked.success)
        throw new Error(`The answer of ${url} is not what its schema says: ${checked.error.message}`);
      return JSON.stringify(checked.data);
    };
  });
}
