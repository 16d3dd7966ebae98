// Nothing is entered after the test of the unknown mask: the method only says whether to wake the thread.
public sealed class UnknownMaskWithoutEntryPort
{
    [RunLoop]
    public int WaitFor(Vcpu vcpu, ThreadFlags mask)
    {
        while (!vcpu.Task.TestFlags(mask) && !vcpu.Runnable)
        {
            vcpu.Block();
        }

        return vcpu.HandleTransferWork();
    }
}
