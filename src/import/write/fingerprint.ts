import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** SHA-256 of some texts, as hexadecimal; each text's length keeps two of them apart. */
export function fingerprint(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  texts.forEach((text) => hash.update(`${String(text.length)}:${text}`, "utf8"));
  return hash.digest("hex");
}

/** The fingerprint of a plan: of its plan file and its document. */
export function planFingerprint(source: { readonly planFile: string; readonly documentText: string }): string {
  return fingerprint(source.planFile, source.documentText);
}

/** The fingerprint of the code that makes rows of plan files: this folder's and the kit's. */
export function codeFingerprint(): string {
  const roots = [path.join(__dirname, ".."), path.join(__dirname, "..", "..", "kit")];
  const files = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[jt]s$/u.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort(),
  );
  return fingerprint(...files.map((file) => readFileSync(file, "utf8")));
}
