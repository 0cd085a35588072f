/// Tests of the outbox and of how mails leave it.
@NullMarked
package org.entente.platform.mail;

import org.jspecify.annotations.NullMarked;
