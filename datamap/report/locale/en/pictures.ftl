# Pictures beside those of the report's first pages, and the workbook to explore in.

title-node = Where { $name } gets personal data from and gives them to
