/**
 * Makes a function remember its answers to what it was asked last, so that the steps which look at one sentence after the other need not hand on what each has worked out.
 * Things are the same where they are the same object, or the same string or number. A short memory, and no table from weak references, which make every collection dearer.
 *
 * @param size how many answers are kept
 * @param workOut must depend on nothing but what it is given, and nobody may change its answer
 */
export function lately<Asked extends readonly unknown[], Answer>(size: number, workOut: (...asked: Asked) => Answer): (...asked: Asked) => Answer {
  const kept: { asked: Asked, answer: Answer }[] = []
  let next = 0
  return (...asked) => {
    for (const known of kept) if (known.asked.every((each, at) => each === asked[at])) return known.answer
    const answer = workOut(...asked)
    kept[next] = { asked, answer }
    next = (next + 1) % size
    return answer
  }
}
