/**
 * The last mile. Each package below hands a notification to one provider and knows nothing of the others; here is what
 * they have in common.
 */
package org.example.library.reminders.adapter.out.send;
