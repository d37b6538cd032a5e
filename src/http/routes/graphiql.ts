import { randomBytes } from "node:crypto";
import fastifyStatic from "@fastify/static";
import { type FastifyInstance } from "fastify";
import { buildGraphiqlPage } from "../graphiql/graphiql-page";
import { PACKAGE_FILES } from "../graphiql/package-files";
import { readExamples } from "../graphiql/read-examples";
import { findBasePath } from "../page/base-path";
import { buildGraphiqlPolicy } from "../protection";
import { type ServedHub } from "../served-hub";

/** GraphiQL, the query editor: its page, its examples and its files, all from the hub itself. */
export async function addGraphiqlRoutes(server: FastifyInstance, { config }: ServedHub): Promise<void> {
  const basePath = findBasePath(config);
  const examples = JSON.stringify(readExamples());
  server.get("/graphiql", (_request, reply) => {
    const nonce = randomBytes(16).toString("base64");
    reply.helmet({ contentSecurityPolicy: { useDefaults: false, directives: buildGraphiqlPolicy(nonce) } });
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .send(buildGraphiqlPage({ basePath, nonce }));
  });
  server.get("/graphiql/examples.json", (_request, reply) =>
    reply.type("application/json; charset=utf-8").header("cache-control", "public, max-age=60").send(examples),
  );
  await server.register(addPackageFiles);
}

/** The packages' files; of each package those alone that the page names. */
async function addPackageFiles(server: FastifyInstance): Promise<void> {
  const folders = new Set(PACKAGE_FILES.map(({ folder }) => folder));
  await server.register(fastifyStatic, { root: [...folders], serve: false });
  for (const { address, folder, file } of PACKAGE_FILES) {
    server.get(address, { config: { price: 0 } }, (_request, reply) =>
      reply.sendFile(file, folder, { maxAge: "1y", immutable: true }),
    );
  }
}
