// Some continuous integrations are taken for terminals with colors; tests compare what is written plain.
process.env.NO_COLOR = "1";
