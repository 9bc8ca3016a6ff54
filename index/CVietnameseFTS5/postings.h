// A term's postings over all segments.
#ifndef POSTINGS_H
#define POSTINGS_H

#include "cursor.h"
#include "decoded.h"

// Where several segments have a document, the newest counts.
struct postings {
  struct cursor *cursors;
  int count;
  int allocated;
  struct cursor *current;
  // The document, or END.
  uint32_t rowid;
  // No other segment has anything before this document.
  uint32_t others;
};

// Stands on the first document. `maps` has one list a segment, or is NULL for reading without what is known of the
// term.
int postings_open(struct postings *postings, struct index_pages *index, const char *token, int length,
                  const struct block_list *maps);
void postings_close(struct postings *postings);
int postings_next(struct postings *postings);
// To the first document from `target` on.
int postings_seek(struct postings *postings, uint32_t target);

#endif
