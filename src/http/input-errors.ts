import { type FastifyReply } from "fastify";
import { type ErrorCode, ERROR_CODES, type HubError } from "../errors";
import { sendErrorPage, wantsPage } from "./page/send-page";
import { takeBack } from "./take-back";

/** What is wrong with an address: its code, what was found and expected, and what to write instead. */
export interface InputError {
  readonly code: ErrorCode | "NOT_FOUND";
  readonly message: string;
  readonly parameter?: string;
  readonly suggestions?: readonly string[];
  readonly accepted?: string;
}

const CHINESE = { 400: "網址有誤", 404: "查無資料" };

/** Answers with {error: {code, message, parameter, suggestions, accepted}}, or with a page, which nothing may keep. */
export function sendInputError(reply: FastifyReply, status: 400 | 404, error: InputError): FastifyReply {
  takeBack(reply);
  if (wantsPage(reply.request))
    return sendErrorPage(reply, status, { chinese: CHINESE[status], message: error.message });
  return reply.code(status).type("application/json; charset=utf-8").header("cache-control", "no-store").send({ error });
}

/** An error of ours as the answer tells it. */
export function describeInputError({ message, extensions }: HubError): InputError {
  const { code, argument, suggestions, accepted } = extensions as Readonly<Record<string, unknown>>;
  return {
    code: isErrorCode(code) ? code : "BAD_USER_INPUT",
    message,
    parameter: typeof argument === "string" ? argument : undefined,
    suggestions: Array.isArray(suggestions) ? (suggestions as string[]) : undefined,
    accepted: typeof accepted === "string" ? accepted : undefined,
  };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERROR_CODES, code);
}
