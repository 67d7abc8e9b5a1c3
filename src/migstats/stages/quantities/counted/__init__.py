"""What is counted: the noun behind a number or over it; and numbers that count nothing, or are denied."""
