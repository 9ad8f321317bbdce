/** What `--help` prints. */
export const usage = `Tapedeck reports from the terminal: the same numbers as the page.

  npm run -s tapedeck -- list
  npm run -s tapedeck -- read   <file> [--as <table>]         what was understood, as plain CSV; receipt on stderr
  npm run -s tapedeck -- check  --data <file or folder>…
  npm run -s tapedeck -- report <id> --data <file or folder>… [options]

Options
  --data <file or folder>…        what to read; in a folder, every .csv, .tsv and .txt, also with .gz
  --as <table>=<file>             read this file as that table
  --map <table>.<column>=<header> this header is that column
  --value <table>.<column>.<cell>=<value>
                                  a cell of that column means this value: --value trades.side.0=buy
  --user <table>=<id>             the one user of files of that table that name none
  --set <table>.<column>=<value>  one value for every row: --set transfers.direction=deposit
  --dates <table>=dmy|mdy|ymd     whether day, month or year comes first, where no date tells
  --param <name>=<value>          a parameter of the report; see list
  --scope <key>=<value>           from, to, asof (YYYY-MM-DD), zone (minutes or +08:00), week (monday, sunday),
                                  product, country, channel, device (a,b), exclude (internal,market_makers,api or none),
                                  segment (one each time)
  --segment <name>=<file>         the user ids in that file, for --scope segment=<name>
  --engine wasm|native            the browser's engine (default), or @duckdb/node-api when it is installed
  --format json|md                default json
  --lang en|zh                    language of the blocks, default en

Exit codes: 0 done, 1 failed, 2 wrong input.
`;
