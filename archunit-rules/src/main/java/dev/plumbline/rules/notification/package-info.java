/** The rules of decisions about notifications, and the checks behind them. */
@NullMarked
package dev.plumbline.rules.notification;

import org.jspecify.annotations.NullMarked;
