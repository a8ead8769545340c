#!/usr/bin/env bash
# The five-minute tour of the README on the example reports: loads them into ./demo-store and asks a few questions.
set -euo pipefail
councilgraph=${1:-councilgraph}
case $councilgraph in
    */*) councilgraph=$PWD/${councilgraph#"$PWD"/} ;;
esac
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
store=demo-store
export COUNCILGRAPH_STORE=$store

tour() {
    printf '\n$ councilgraph'
    for word in "$@"; do
        case $word in
            *[!A-Za-z0-9_,./=-]*) printf " '%s'" "$word" ;;
            *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    "$councilgraph" "$@"
}

rm -rf "$store"
printf '$ councilgraph load examples/reports\n'
# Status 3: finished, with problems recorded. One of the files is a web page that only calls itself a PDF.
"$councilgraph" load examples/reports || [ $? -eq 3 ]
tour problems --columns path,code
tour recommendation "homeless 16 and 17 year olds" --columns council,inspected,overall,document,page
tour query grade-path --council Wexcombe --columns inspected,framework,overall,direction,series_break
tour council Wexcombe --format svg --output "$store/wexcombe.svg"
tour query most-shared-themes --limit 5 --columns theme,councils,recommendations,first_told,last_told
tour query care-leavers-below-care --columns council,inspected,children_in_care,care_leavers,document,care_page
tour cypher 'MATCH (i:Inspection)-[:JUDGED]->(j:Judgement) WHERE j.grade = "inadequate" RETURN j.area_code AS area, count(*) AS times ORDER BY times DESC, area'
tour export --format html --council Wexcombe --output "$store/wexcombe.html"
printf '\nOpen demo-store/wexcombe.html and wexcombe.svg in a browser to look at what was found about one council.\n'
