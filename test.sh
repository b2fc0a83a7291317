#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test. Needs the .NET 10 SDK; installs what else is missing on Debian.
#   ./test.sh                    all test projects
#   ./test.sh Generators Cli     only the test projects whose name holds one of these words
# Ends with the line "N passed, N failed, N skipped"; exit code 0 only where something passed and nothing failed.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }

if ! command -v dotnet >/dev/null; then
  say "The .NET 10 SDK is missing: there is no 'dotnet' on the PATH. Install it and run ./test.sh again."
  exit 2
fi
if ! dotnet --version >/dev/null 2>&1; then
  say "No .NET SDK that global.json accepts is installed (it asks for the 10.0.4xx feature band). These are: $(dotnet --list-sdks | tr '\n' ' ')"
  exit 2
fi

# Debian packages that a machine with only the SDK lacks: as root they are installed, else the tests that need them are skipped.
lacks() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing $* ..."
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
  else
    say "Missing: $*. The tests that need it are skipped. As root: apt-get install $*"
  fi
}

# The property tests hold the generated binders against an independent JSON Schema validator.
/usr/bin/python3 -c 'import jsonschema' 2>/dev/null || lacks python3-jsonschema
# Publishing the sample ahead of time ends with the platform's own linker; everything else comes with the SDK's compiler package.
command -v clang >/dev/null || command -v gcc >/dev/null || lacks gcc libc6-dev

configuration=Release
say "Building ..."
dotnet build SdkHarness.sln -c "$configuration" -v quiet -clp:ErrorsOnly

passed=0 failed=0 skipped=0 broken=()
results=artifacts/test-results
mkdir -p "$results"
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  grep -q 'eng/TestProject.props' "$project" || continue
  if [ $# -gt 0 ]; then
    wanted=no
    for word in "$@"; do case "$name" in *"$word"*) wanted=yes ;; esac; done
    [ "$wanted" = yes ] || continue
  fi

  log="$results/$name.log"
  printf '%-40s' "$name"
  started=$SECONDS
  dotnet exec "tests/$name/bin/$configuration/net10.0/$name.dll" -noColor -noLogo >"$log" 2>&1 </dev/null || true
  summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -n 1 || true)
  if [ -z "$summary" ]; then
    printf ' did not finish; its output:\n'
    tail -n 40 "$log"
    broken+=("$name")
    failed=$((failed + 1))
    continue
  fi

  read -r total errors fails skips < <(printf '%s\n' "$summary" | tr -c '0-9\n' ' ')
  printf ' %5d passed %4d failed %4d skipped %5d s\n' "$((total - fails - skips))" "$((fails + errors))" "$skips" "$((SECONDS - started))"
  passed=$((passed + total - fails - skips))
  failed=$((failed + fails + errors))
  skipped=$((skipped + skips))
  grep -E '^ *[^ ].*\[SKIP\]' -A 1 "$log" | grep -v '^--' | sed 's/^ */    /' | head -n 10 || true
  if [ "$((fails + errors))" -gt 0 ]; then
    broken+=("$name")
    grep -E '\[FAIL\]' -A 25 "$log" | head -n 120 || true
  fi
done

[ ${#broken[@]} -eq 0 ] || say "Failing: ${broken[*]}; the whole output is in $results/."
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
