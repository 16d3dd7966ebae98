// Work was seen, and a loop goes round on flags that nobody knows, or on those of nobody knows whose task.
public static class UnknownFlagsInALoop
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, ThreadFlags flags)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TestFlags(ThreadFlags.NotifyResume))
        {
            while (vcpu.Task.TestFlags(flags))
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.DisableInterrupts();
            }
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void LoopOfTwo(Vcpu vcpu, Vcpu other)
    {
        other.HostCpu.DisableInterrupts();
        if (HostTask.Current.TestFlags(ThreadFlags.NotifyResume))
        {
            while (other.Task.TestFlags(ThreadFlags.NotifyResume))
            {
                other.HostCpu.EnableInterrupts();
                other.HostCpu.DisableInterrupts();
            }
        }

        other.HostCpu.EnableInterrupts();
    }
}
