"""By how much something moved: rises and falls, points, multiples."""
