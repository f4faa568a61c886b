package android.bluetooth;
/** Stand-in: the frameworks of these tests name it and do not have it. */
public final class BluetoothDevice$BluetoothAddress {}
