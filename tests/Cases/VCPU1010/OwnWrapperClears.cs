// The port's own helper says by its contract that it clears.
[Port("wrapped")]
public sealed class OwnWrapperClearsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            [|Clear(vcpu.Task, ThreadFlags.SigPending)|];
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [ClearsWork]
    private static void Clear(HostTask task, [WorkMask] ThreadFlags flags) => task.ClearFlags(flags);
}
