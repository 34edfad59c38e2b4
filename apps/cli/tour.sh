# Helpers of the tour in README.md, to be read into a shell: . apps/cli/tour.sh

# Asks the API a question and lays out the answer, a value a line.
ask() {
  printf '{"query":"%s"}' "$(printf %s "$1" | tr '\n' ' ' | sed 's/[\"]/\\&/g')" |
    curl -sS -d @- -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' "${RAPPORT:-http://localhost:3000}/graphql" |
    sed 's/[]{}[]//g; s/,*"\([A-Za-z]*\)":/\
\1: /g; s/\\r//g; s/\\n/\
/g'
}

# Picks the first id of an answer.
id() { sed -n 's/^id: "\(.*\)".*/\1/p' | head -n 1; }
