// The body is native code: what it does is what its contract says.
public static class ExternIsBelieved
{
    [DrainsWork]
    [System.Runtime.InteropServices.DllImport("hypervisor")]
    public static extern int Drain(int vcpu);
}
