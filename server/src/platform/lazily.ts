/** Made when it is first asked for: what few people ever use is no weight in the memory of every server, and no start waits for it. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
