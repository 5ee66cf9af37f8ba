import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeAccess } from './describe-access';

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>应声 API</title>
<link rel="icon" href="/api/docs/assets/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n`;

export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('应声 API')
    .setDescription('Complaint handling for the property service of housing estates. Errors have the shape `ApiError`.')
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer');
  return describeAccess(app, SwaggerModule.createDocument(app, builder.build()));
}

/** `/api/openapi.json` for machines, `/api/docs` for people. */
export async function serveApiDescription(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, {
    root: dirname(require.resolve('swagger-ui-dist/package.json')),
    prefix: '/api/docs/assets/',
    decorateReply: false,
    index: false,
    maxAge: '1d',
  });
  // Written when first asked for: no start waits for it.
  let document: string | undefined;
  const written = () => {
    document ??= JSON.stringify(describeApi(app));
    return document;
  };
  const instance = app.getHttpAdapter().getInstance();
  instance.get('/api/openapi.json', (_, reply) => reply.type('application/json; charset=utf-8').send(written()));
  instance.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  instance.get('/api/docs/start.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(START));
}
