import { type ApolloServerPlugin, type GraphQLRequestListener } from "@apollo/server";
import { context, type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import { type HubContext } from "../kit/context";
import { tracer } from "../kit/trace";

/**
 * A span for each operation with its type, name, cost and the codes of its errors, and one for each of reading, checking and running
 * it: neither the document nor variables. Only below a request's span: what the hub asks itself at its start is no one's question.
 */
export function traceAnswers(): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: ({ contextValue }) =>
      Promise.resolve(trace.getActiveSpan() === undefined ? undefined : traceAnswer(contextValue)),
  };
}

function traceAnswer({ trace: place, observed }: HubContext): GraphQLRequestListener<HubContext> {
  const outside = place.within;
  const answer = tracer.startSpan("graphql", {}, context.active());
  const inside = trace.setSpan(context.active(), answer);
  const start = (name: string): Span => tracer.startSpan(name, {}, inside);
  return {
    parsingDidStart: () => endLater(start("graphql.parse")),
    validationDidStart: () => endLater(start("graphql.validate")),
    didResolveOperation: ({ operation, operationName }) => {
      if (operation) answer.updateName(operation.operation).setAttribute("graphql.operation.type", operation.operation);
      if (operationName !== null) answer.setAttribute("graphql.operation.name", operationName);
      return Promise.resolve();
    },
    executionDidStart: () => {
      const running = start("graphql.execute");
      place.within = trace.setSpan(inside, running);
      return Promise.resolve({
        executionDidEnd: () => {
          place.within = inside;
          running.end();
          return Promise.resolve();
        },
      });
    },
    willSendResponse: () => {
      const { cost, errors = [] } = observed;
      if (cost !== undefined) answer.setAttribute("hub.graphql.cost", cost);
      if (errors.length > 0) answer.setAttribute("hub.graphql.errors", [...errors]);
      if (errors.includes("INTERNAL_SERVER_ERROR")) answer.setStatus({ code: SpanStatusCode.ERROR });
      answer.end();
      place.within = outside;
      return Promise.resolve();
    },
  };
}

function endLater(span: Span): Promise<() => Promise<void>> {
  return Promise.resolve(() => {
    span.end();
    return Promise.resolve();
  });
}
