# Pictures beside those of the report's first pages, and the workbook to explore in.

title-node = Where { $name } gets personal data from and gives them to
explore-all = all
explore-hint = Choose a box or a line in the picture to see its chain, its weakest link and its cells.
explore-save = Save { $kind }
explore-saved = Saved: { $file }
explore-unsaved = Not saved: { $why }
explore-transfers = Transfers shown: { $count } of { $all }
explore-exposures = Where data can end up: { $count } of { $all }
explore-behind = Transfers behind what was chosen
explore-chains = Chains that end there, with their weakest links
explore-inside = What was chosen stays with the controller: no transfer was judged.
explore-sheet = Transfers
