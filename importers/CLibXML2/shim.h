#ifndef TRACUU_CLIBXML2_SHIM_H
#define TRACUU_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/* libxml2 prints to stderr unless told otherwise, also with HTML_PARSE_NOERROR for a few messages. The setter takes a
   variadic C function, which Swift cannot write. */
static void tracuu_xml_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline void tracuu_xml_silence(void) {
  xmlSetGenericErrorFunc(NULL, tracuu_xml_ignore);
}

/* `xmlFree` is a macro over a function pointer in memory that threads share; Swift sees a mutable global. */
static inline void tracuu_xml_free(void *pointer) {
  xmlFree(pointer);
}

#endif
