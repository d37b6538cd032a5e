import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { PROJECT_ROOT } from "../../../src/config";
import { type Instruction, readDockerfile, type Stage } from "./read-dockerfile";

/** What a container of the image would be: a tree of files, and how its program runs there. */
export interface Image {
  /** Holds what would be `/`. */
  readonly root: string;
  readonly folder: string;
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  /** Ends with status 0 where the container is well. */
  readonly healthCheck: readonly string[];
}

type Draft = { -readonly [Key in keyof Image]: Image[Key] };

/**
 * Does what the Dockerfile says, each stage over this machine's system in the place of its base image: whatever is written goes into
 * `place`. For root, in a mount namespace of its own.
 */
export async function layOutImage(place: string): Promise<Image> {
  const images = new Map<string, Image>();
  for (const stage of await readDockerfile(join(PROJECT_ROOT, "Dockerfile"))) {
    images.set(stage.name, layOutStage(stage, join(place, stage.name || "last"), images));
  }
  const last = [...images.values()].at(-1);
  if (!last) throw new Error("The Dockerfile has no stage.");
  return last;
}

function layOutStage({ instructions }: Stage, place: string, before: ReadonlyMap<string, Image>): Image {
  const root = mountSystem(place);
  const image: Draft = { root, folder: "/", user: "root", environment: {}, command: [], healthCheck: [] };
  for (const instruction of instructions) follow(instruction, image, before);
  return image;
}

/** This machine's files, of which what changes stands in `place`; with a user `node`, as the base image has one. */
function mountSystem(place: string): string {
  const [upper, work, root] = ["upper", "work", "root"].map((name) => join(place, name)) as [string, string, string];
  for (const folder of [upper, work, root]) mkdirSync(folder, { recursive: true });
  run("mount", "-t", "overlay", "overlay", "-o", `lowerdir=/,upperdir=${upper},workdir=${work}`, root);
  for (const folder of ["dev", "proc"]) run("mount", "--rbind", `/${folder}`, join(root, folder));
  run("chroot", root, "sh", "-c", "id node >/dev/null 2>&1 || useradd --no-create-home node");
  return root;
}

function follow({ keyword, value }: Instruction, image: Draft, before: ReadonlyMap<string, Image>): void {
  switch (keyword) {
    case "WORKDIR":
      image.folder = value;
      mkdirSync(join(image.root, value), { recursive: true });
      return;
    case "ENV":
      image.environment = {
        ...image.environment,
        ...Object.fromEntries(value.split(" ").map((one) => one.split("="))),
      };
      return;
    case "COPY":
      copy(value.split(" "), image, before);
      return;
    case "RUN":
      run("chroot", image.root, "env", `--chdir=${image.folder}`, ...listSettings(image), "sh", "-c", value);
      return;
    case "USER":
      image.user = value;
      return;
    case "CMD":
      image.command = JSON.parse(value) as string[];
      return;
    case "HEALTHCHECK":
      image.healthCheck = JSON.parse(value.slice(value.indexOf("["))) as string[];
      return;
    case "VOLUME":
    case "EXPOSE":
      return;
    default:
      throw new Error(`lay-out-image.ts does not know the Dockerfile's instruction ${keyword} ${value}.`);
  }
}

/** `KEY=value` for each variable. */
export function listSettings({ environment }: Pick<Image, "environment">): readonly string[] {
  return Object.entries(environment).map(([name, value]) => `${name}=${value}`);
}

function copy(words: readonly string[], { root, folder }: Image, before: ReadonlyMap<string, Image>): void {
  const from = words[0]?.startsWith("--from=") ? before.get(words[0].slice("--from=".length)) : undefined;
  const paths = words.filter((word) => !word.startsWith("--"));
  const target = paths.pop() ?? "";
  const into = join(root, isAbsolute(target) ? target : join(folder, target));
  for (const path of paths) {
    const source = join(from?.root ?? PROJECT_ROOT, path);
    if (!statSync(source).isDirectory()) cpSync(source, join(into, path));
    else
      for (const name of readdirSync(source)) if (from || !isIgnored(name)) run("cp", "-a", join(source, name), into);
  }
}

/** .dockerignore holds names in the project's folder. */
function isIgnored(name: string): boolean {
  return readFileSync(join(PROJECT_ROOT, ".dockerignore"), "utf8").split("\n").includes(name);
}

function run(program: string, ...words: readonly string[]): void {
  execFileSync(program, words, { stdio: ["ignore", "ignore", "inherit"], env: withoutNpm() });
}

/** What npm tells the programs that it runs is of this folder, not of the image's. */
function withoutNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("npm_") && name !== "INIT_CWD"),
  );
}
